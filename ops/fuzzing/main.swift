// plumb-fuzz TARGET [options of libFuzzer, corpus folders]: built and called by ops/fuzz.
startFuzzing()
