set(TEXT_SOURCES text/text.cpp)
