briefingSearch(["directory",{"entries":19,"words":["2"],"firsts":[0]}]);
