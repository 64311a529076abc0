#include "decision/siptransaction.h"
