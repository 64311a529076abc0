set(CTL_SEEING_SOURCES context.h statusjson.h statusjson.cpp statuscommand.h statuscommand.cpp)
