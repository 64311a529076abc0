# SPDX-FileCopyrightText: 2026 The Twinline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the strings of the window, of the console and of the command line. Finished entries stay as they are, byte by byte.
# The other folders of app say nothing to a person: their words are made here.
file(GLOB_RECURSE sources ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h ${ROOT}/app/ctl/*.cpp ${ROOT}/app/ctl/*.h)
file(GLOB console ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
list(APPEND sources ${console})
list(SORT sources)
list(JOIN sources "\n" lines)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/lupdate.lst "${lines}\n")

function(collect options)
    execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -locations none -no-ui-lines -disable-heuristic similartext ${options}
        -I ${ROOT} -I ${ROOT}/app @${CMAKE_CURRENT_BINARY_DIR}/lupdate.lst -ts ${ARGN} RESULT_VARIABLE result)
    if(result)
        message(FATAL_ERROR "lupdate failed: ${result}")
    endif()
endfunction()

if(NOT FOLDER)
    set(FOLDER ${ROOT}/translations)
endif()
collect("-source-language;en" ${FOLDER}/twinline_it.ts ${FOLDER}/twinline_ja.ts ${FOLDER}/twinline_ru.ts)
collect("-source-language;en;-target-language;en;-pluralonly" ${FOLDER}/twinline_en.ts)
