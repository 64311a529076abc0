set(ADAPTER_SEEING_SOURCES systemclock.h systemclock.cpp)
