using BenchmarkDotNet.Running;
using BriefingGen.Benchmarks.Extraction;

if (args is ["train-speakers", var data, var weights, .. var parts])
    SpeakerTraining.Run(data, weights, parts is [var only, ..] ? only : "012");
else
    BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
