# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings and defines of every target.
add_library(twinline_options INTERFACE)
target_compile_features(twinline_options INTERFACE cxx_std_20)
target_compile_options(twinline_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    # With optimisation GCC 12 warns of its own std::string and std::variant (bugs 105651, 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-maybe-uninitialized>)
target_compile_definitions(twinline_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(twinline_options INTERFACE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})

# twinline_library(NAME SOURCES … LINK …): one static library a folder.
function(twinline_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC twinline_options ${arg_LINK})
    if(NOT arg_LINK MATCHES "Qt6::|twinline_(session|text|ui|adapters|lab)")
        set_target_properties(${name} PROPERTIES AUTOMOC OFF) # no Qt in the pure core
    endif()
    twinline_precompile(${name})
endfunction()

# twinline_program(NAME SOURCES … LINK …)
function(twinline_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE twinline_options ${arg_LINK})
    twinline_precompile(${name})
endfunction()
