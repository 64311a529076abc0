#include "decision/hotstandby.h"
