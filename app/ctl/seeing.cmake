set(CTL_SEEING_SOURCES statusjson.h statusjson.cpp)
