#include "session/pairmonitor.h"
