using System.CommandLine;
using BriefingGen.Diagnostics;
using BriefingGen.Proof;

namespace BriefingGen.Cli;

/// <summary><c>briefing verify</c>: proves a published site against its sources.</summary>
public static class VerifyCommand
{
    private const string Examples = """
          briefing verify                      the site in site/
          briefing verify public

        Reads the published HTML and the sources that the site's manifest names, and checks that every quotation and every
        summary paragraph stands in its source letter for letter at the place its link leads to, and that the speaker and
        role shown are what the source gives; and that every file is as it was written. Prints what does not hold, with its
        place, and exits with 2.
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, SharedOptions shared)
    {
        var site = SharedOptions.RefuseOptions(new Argument<string>("SITE")
        {
            Description = "The folder of the site",
            DefaultValueFactory = _ => "site",
        });
        var command = new ExampleCommand("verify", "Prove every word of a published site against its source", Examples) { site };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(site), shared.Reporter(parsed, terminal)));
        return command;
    }

    private static int Run(string site, ConsoleReporter reporter)
    {
        reporter.Progress($"Reading {site}");
        var proof = SiteVerifier.Verify(site);
        var exit = reporter.Report(proof.Diagnostics);
        var faults = proof.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        reporter.Say($"{Count.Of(proof.Pages, "page")} against {Count.Of(proof.Sources, "source")}: {Count.Of(proof.Excerpts, "excerpt")} and {Count.Of(proof.Speakers, "speaker")} checked");
        reporter.Say(faults == 0 ? "All hold." : $"{Count.Of(faults, "fault")}: what is named above does not hold.");
        return exit;
    }
}
