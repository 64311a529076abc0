foreach(test backout conditions interlocks resume runengine)
    add_pair_test(tst_${test} SOURCES ${CMAKE_CURRENT_LIST_DIR}/tst_${test}.cpp LINK twinline_decision LABELS decision)
endforeach()
