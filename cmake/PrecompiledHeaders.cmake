# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Most of a build would be the same headers of C++ and Qt, read anew for each file. They are read once for each kind of target;
# a header of our own is never among them. The preset "dev" does without, so that a file that leans on them does not build there.

# twinline_headers(NAME LINK … HEADERS … [OPTIONS …]): headers to be read once, for targets that link this.
function(twinline_headers name)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS;OPTIONS" ${ARGN})
    set(nothing ${CMAKE_BINARY_DIR}/headers/nothing.cpp)
    if(NOT EXISTS ${nothing})
        file(WRITE ${nothing} "")
    endif()
    add_library(${name} OBJECT ${nothing})
    target_link_libraries(${name} PRIVATE twinline_options ${arg_LINK})
    target_compile_options(${name} PRIVATE ${arg_OPTIONS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# twinline_reaches(RESULT TARGET LIBRARY): whether the target links this, itself or through others.
function(twinline_reaches result target library)
    set(${result} FALSE PARENT_SCOPE)
    set(seen)
    set(open ${target})
    while(open)
        list(POP_FRONT open each)
        if(each STREQUAL library)
            set(${result} TRUE PARENT_SCOPE)
            return()
        endif()
        if(TARGET ${each} AND NOT each IN_LIST seen)
            list(APPEND seen ${each})
            foreach(links IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
                get_target_property(next ${each} ${links})
                if(next)
                    list(TRANSFORM next REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1")
                    list(APPEND open ${next})
                endif()
            endforeach()
        endif()
    endwhile()
endfunction()

set(TWINLINE_STD_HEADERS <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <set> <string> <string_view> <utility> <variant> <vector>)
set(TWINLINE_QT_HEADERS <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QProcess>
    <QRegularExpression> <QString> <QStringList> <QTimer>)
twinline_headers(twinline_std_headers HEADERS ${TWINLINE_STD_HEADERS})
twinline_headers(twinline_qt_headers LINK Qt6::Core HEADERS ${TWINLINE_STD_HEADERS} ${TWINLINE_QT_HEADERS})
twinline_headers(twinline_widgets_headers LINK Qt6::Widgets HEADERS ${TWINLINE_STD_HEADERS} ${TWINLINE_QT_HEADERS} <QtWidgets>)

# twinline_precompile(TARGET): after its libraries are linked.
function(twinline_precompile target)
    twinline_reaches(widgets ${target} Qt6::Widgets)
    twinline_reaches(core ${target} Qt6::Core)
    if(widgets)
        target_precompile_headers(${target} REUSE_FROM twinline_widgets_headers)
    elseif(core)
        target_precompile_headers(${target} REUSE_FROM twinline_qt_headers)
    else()
        target_precompile_headers(${target} REUSE_FROM twinline_std_headers)
    endif()
endfunction()
