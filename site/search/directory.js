briefingSearch(["directory",{"entries":18,"words":["2"],"firsts":[0]}]);
