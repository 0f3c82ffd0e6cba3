using BriefingGen.Extraction;
using BriefingGen.Tests.Support;
using BriefingGen.Text;

namespace BriefingGen.Tests.Extraction;

public sealed class ExtractorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    [InlineData("“ ” ‘ ’ « » ' ' `` ''")]
    [InlineData("“")]
    [InlineData("\"a\n\n\"b\n\n\"c")]
    [InlineData("' said")]
    [InlineData("Ada Quill's")]
    [InlineData("“We wait,” said the mayor, a baker")]
    [InlineData("Krag met the boss. “We wait,” said Krag's boss, founder")]
    [InlineData("And a captain, Ada Moss, saying it was “odd”")]
    [InlineData("\uD800 \"\uDC00\" said \uD83D\uDE00")]
    public void Odd_texts_do_no_harm(string text)
    {
        var extract = Extractor.Extract(ArticleText.Parse(text));
        Assert.All(extract.Quotations, quotation => Assert.False(quotation.Span.IsEmpty));
    }

    // What looks one word back or two ahead is at its limits where a text begins and ends: short texts have many of these.
    [Fact]
    public void Any_order_of_the_words_that_the_lists_know_does_no_harm()
    {
        var random = new Random(20310506);
        string[] common = ["Ada", "Moss", "said", "“", "”", "\"", ",", ".", ":", ";", "—", "(", ")", "'s", "’", "the", "a", "of", "to", "and", "that", "who", "as", "put", "it", "by", "WHO", "Said", "3", "\n\n", "For", "per", "with", "her", "him", "saying", "described", "be", "7", "Ambassador", "some", "have", "is", "message", "X."];
        var known = ((string[])["function-words.txt", "cue-verbs.txt", "phrasal-cues.txt", "nouns.txt", "titles.txt"])
            .SelectMany(static list => DataFile.Lines("Extraction/" + list)).Where(line => line[0] != '[').SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var i = 0; i < 5000; i++)
        {
            var words = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => random.Next(2) == 0 ? common[random.Next(common.Length)] : known[random.Next(known.Length)])
                .Select(word => random.Next(4) == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            Odd_texts_do_no_harm(string.Join(' ', words));
        }
    }

    // What is known of a sentence is looked for on both sides of a word, also where the sentence has been cut off there.
    [Fact]
    public void Sentences_that_begin_or_end_anywhere_do_no_harm()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.At("tests", "BriefingGen.Tests", "Fixtures", "quotations"), "*.txt").Where(path => !path.EndsWith(".expected.txt", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(path);
            for (var blank = text.IndexOf(' ', StringComparison.Ordinal); blank >= 0 && blank < 400; blank = text.IndexOf(' ', blank + 1))
            {
                Odd_texts_do_no_harm(text[(blank + 1)..]);
                Odd_texts_do_no_harm(text[..blank]);
            }
        }
    }

    [Fact]
    public void The_speaker_beside_the_cue_is_named()
    {
        var extract = Extractor.Extract(ArticleText.Parse("“The bridge will open in May,” Ada Quill said."));
        var quotation = Assert.Single(extract.Quotations);
        Assert.Equal("Ada Quill", quotation.Speaker?.Name);
        Assert.Equal("The bridge will open in May,", extract.Article.Text.Substring(quotation.Span));
    }

    [Fact]
    public void The_place_of_the_dateline_says_nothing()
    {
        var article = ArticleText.Parse("LONDON (Newswire) - Mayor Ada Quill on Tuesday unveiled a plan for the bridge, calling it “the boldest step in a generation”.");
        var quotation = Assert.Single(Extractor.Extract(article with { Dateline = "LONDON" }).Quotations);
        Assert.Equal("Ada Quill", quotation.Speaker?.Name);
    }

    public static TheoryData<string> Repeated =>
    [
        "\"", "“", "“a ", "'a ", " 's", "„a ", "\"a\" ", "\"a\n\n", "a'", "a.", "the ", "Ada Quill of ", "he said, ", "said ", "Quill's ",
        "\"Go now,\" Ada said. ", "\"It will do,\" said the mayor. He \"hoped so\" and \"meant it.\"\n\n",
    ];

    // How the time grows with the length is for the benchmarks to tell; here the memory is held to the length.
    [Theory]
    [MemberData(nameof(Repeated))]
    public void Memory_grows_with_the_text_and_not_with_its_square(string unit) =>
        AssertInStep(unit, length => string.Concat(Enumerable.Repeat(unit, length / unit.Length)));

    [Fact]
    public void People_of_one_surname_take_memory_in_step_with_their_number() =>
        AssertInStep("one surname", length => string.Concat(Enumerable.Range(0, length / 12).Select(i => $"A{i} Quill, ")));

    [Fact]
    public void Quoted_people_without_number_take_memory_in_step_with_their_number() =>
        AssertInStep("many speakers", length => string.Concat(Enumerable.Range(0, length / 40).Select(i => $"\"We go up now,\" said Ada Q{i}, a baker.\n\n")));

    [Fact]
    public void A_list_of_names_before_many_quotations_takes_time_in_step() =>
        AssertInStep("one list", length => string.Concat(Enumerable.Repeat("Ada Moss, ", length / 30)) + "and Ada Reed said " + string.Concat(Enumerable.Repeat("“a” ", length / 12)));

    private static void AssertInStep(string what, Func<int, string> fill)
    {
        Allocated(fill(1_000));
        var small = Allocated(fill(20_000));
        var large = Allocated(fill(160_000));
        Assert.True(large < 16 * small, $"{what}: {small} bytes, then {large} bytes for eight times the text");
    }

    private static long Allocated(string text)
    {
        var article = ArticleText.Parse(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Extractor.Extract(article);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void The_same_article_gives_the_same_extract()
    {
        var text = File.ReadAllText(Support.Repository.At("tests", "BriefingGen.Tests", "Fixtures", "quotations", "028-two-speakers.txt"));
        var first = QuotationListing.Write(Extractor.Extract(ArticleText.Parse(text)));
        Parallel.For(0, 16, _ => Assert.Equal(first, QuotationListing.Write(Extractor.Extract(ArticleText.Parse(text)))));
    }

    [Fact]
    public void Key_quotations_are_said_by_somebody_and_spread_over_speakers()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 6).Select(i => $"\"We will not leave this valley in year {i},\" Ada Quill said.")
            .Append("\"The valley belongs to all of us,\" Owen Pratt said.").Append("He sells \"smart\" kettles."));
        var extract = Extractor.Extract(ArticleText.Parse(text));
        var speakers = extract.Key.Select(index => extract.Quotations[index].Speaker!.Name).ToList();
        Assert.Equal(2, speakers.Count(name => name == "Ada Quill"));
        Assert.Contains("Owen Pratt", speakers);
    }

    [Theory]
    [InlineData("she")]
    [InlineData("they")]
    [InlineData("it")]
    public void A_pronoun_that_stands_for_nobody_is_no_speaker_to_show(string pronoun)
    {
        var extract = Extractor.Extract(ArticleText.Parse($"\"The valley belongs to all of us who live in it,\" {pronoun} said."));
        Assert.False(Assert.Single(extract.Quotations).Speaker?.IsNamed);
        Assert.Empty(extract.Key);
    }

    [Fact]
    public void The_summary_leaves_out_what_points_back()
    {
        const string Text = """
            The town of Marlow will rebuild its bridge by May, the council decided on Monday.

            He also said that the town was ready.

            The bridge fell in the flood of last winter and cut the town of Marlow in two.

            The council will pay for the bridge with a loan from the province.

            Nobody was hurt.

            A ferry carries the people of Marlow until the bridge opens in May.
            """;
        var extract = Extractor.Extract(ArticleText.Parse(Text));
        Assert.Equal(0, extract.Summary[0].Paragraph);
        Assert.DoesNotContain(extract.Summary, paragraph => paragraph.Paragraph is 1 or 4);
    }
}
