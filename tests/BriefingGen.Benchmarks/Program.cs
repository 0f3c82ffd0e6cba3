using BenchmarkDotNet.Running;
using BriefingGen.Benchmarks.Extraction;

if (args is ["train-speakers", var data, var weights, .. var parts])
    SpeakerTraining.Run(data, weights, parts is [var only, ..] ? only : "012");
else if (args is ["cross-validate", var gold, var output, .. var price])
    SpeakerValidation.Run(gold, output, price is [var number, ..] ? double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : SpeakerTraining.Price);
else if (args is ["extraction-speed", .. var texts])
    ExtractionSpeed.Run(texts is [var file, ..] ? file : null);
else if (args is ["train-summaries", var articles, var result])
    SummaryTraining.Run(articles, result);
else if (args is ["cross-validate-summaries", var known, var chosen])
    SummaryTraining.Validate(known, chosen);
else if (args is ["fuzz", var fixtures, var count, .. var readers])
    BriefingGen.Benchmarks.Reading.ReaderFuzz.Run(fixtures, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), readers);
else if (args is ["page-speed", var pages])
    BriefingGen.Benchmarks.Reading.PageSpeed.Run(pages);
else
    BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
