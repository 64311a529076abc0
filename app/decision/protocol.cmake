set(PROTOCOL_SOURCES siptransaction.cpp hotstandby.cpp)
