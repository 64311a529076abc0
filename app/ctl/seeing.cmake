set(CTL_SEEING_SOURCES ctl.cpp)
