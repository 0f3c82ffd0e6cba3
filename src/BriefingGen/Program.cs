using BriefingGen.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
