set(WINDOW_SOURCES window.cpp)
