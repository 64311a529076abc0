add_pair_test(tst_lagring SOURCES tst_lagring.cpp LINK twinline_decision)
add_pair_test(tst_evidence SOURCES tst_evidence.cpp LINK twinline_decision)
add_pair_test(tst_forecast SOURCES tst_forecast.cpp LINK twinline_decision)
