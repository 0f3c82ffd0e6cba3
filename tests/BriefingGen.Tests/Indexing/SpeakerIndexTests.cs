using BriefingGen.Editing;
using BriefingGen.Indexing;
using BriefingGen.Model;
using BriefingGen.Tests.Rendering;

namespace BriefingGen.Tests.Indexing;

public sealed class SpeakerIndexTests
{
    /// <summary>Two articles of two days; each name is given as <c>name</c> or <c>name, role</c>.</summary>
    [Theory]
    [InlineData("Ada Quill", "Ada Quill", true)]
    [InlineData("Ada Quill", "ADA QUILL", true)]
    [InlineData("Jean-Luc Ferrand", "Jean Luc Ferrand", true)]
    [InlineData("Zoë Müller", "Zoe Muller", true)]
    [InlineData("Ada B. Quill", "Ada Quill", true)]
    [InlineData("Sean O'Dowd", "Sean O’Dowd", true)]
    [InlineData("Andriy Dobrovsky", "Andriy Dobrovskyy", true)]
    [InlineData("Andriy Dobrovsky", "Andriy Dobrovskii", true)]
    [InlineData("Andriy Dobrovsky, conductor", "Andriy Dobrovskyi, chief conductor", true)]
    [InlineData("Andriy Dobrovsky, conductor", "Andriy Dobrovskyi, goalkeeper", false)]
    [InlineData("Oleksandr Khrystenko, mayor of Velm", "Olexandr Hristenko, Velm's mayor", true)]
    [InlineData("Oleksandr Khrystenko, mayor of Velm", "Olexandr Hristenko, striker", false)]
    [InlineData("Oleksandr Khrystenko", "Olexandr Hristenko", false)]
    [InlineData("Marco Rossi", "Marco Rosi", false)]
    [InlineData("Jon Lindqvist, opposition leader", "Mara Lindqvist, opposition leader", false)]
    [InlineData("Sofia Dobrovsky", "Andriy Dobrovsky", false)]
    [InlineData("Ada Quill, mayor", "Quill, the mayor", true)]
    [InlineData("Ada Quill, mayor", "Quill", false)]
    [InlineData("Kim Ro Sel", "Kim Ra Sel", false)]
    [InlineData("Karl Brandt, president of the rowing club", "Brandt, president", false)]
    [InlineData("Karl Brandt, mayor of Velm", "Brandt, the mayor of Velm", true)]
    [InlineData("John A. Reed", "John B. Reed", false)]
    [InlineData("Tsai Mei-ling", "Tsai Meiling", true)]
    [InlineData("Tsai Mei-ling, trade minister", "Tsai, the trade minister", true)]
    [InlineData("Robert Kane Jr., harbour master", "Kane, harbour master", true)]
    [InlineData("Robert Kane", "Robert Kane Jr.", false)]
    [InlineData("Lady Haddon", "Lord Haddon", false)]
    [InlineData("NATO", "Nato", true)]
    [InlineData("李明", "李明", true)]
    [InlineData("李明", "李华", false)]
    [InlineData("!!!", "???", false)]
    public void Two_names_are_one_speaker_s_where_the_papers_give_reason(string first, string second, bool isOne)
    {
        var index = Index((new(2031, 5, 6), "a", first), (new(2031, 5, 5), "b", second));
        Assert.Equal(isOne ? 1 : 2, index.Speakers.Length);
        Assert.Equal(isOne, index.Find(Name(first)) == index.Find(Name(second)));
    }

    [Fact]
    public void A_surname_that_two_bear_joins_nobody()
    {
        var index = Index((new(2031, 5, 6), "a", "Ada Quill, mayor"), (new(2031, 5, 6), "b", "Tom Quill, mayor"), (new(2031, 5, 5), "c", "Quill, mayor"));
        Assert.Equal(3, index.Speakers.Length);
    }

    [Fact]
    public void A_name_without_an_initial_is_that_of_the_one_who_has_it()
    {
        Assert.Single(Index((new(2031, 5, 6), "a", "John Reed"), (new(2031, 5, 5), "b", "John A. Reed")).Speakers);
        Assert.Equal(3, Index((new(2031, 5, 6), "a", "John Reed"), (new(2031, 5, 5), "b", "John A. Reed"), (new(2031, 5, 4), "c", "John B. Reed")).Speakers.Length);
    }

    [Fact]
    public void The_full_name_heads_the_page_however_often_the_surname_stands_alone()
    {
        var speaker = Assert.Single(Index((new(2031, 5, 7), "a", "Quill, the mayor"), (new(2031, 5, 6), "b", "Quill, mayor"), (new(2031, 5, 5), "c", "Ada Quill, mayor")).Speakers);
        Assert.Equal("Ada Quill", speaker.Name);
    }

    [Fact]
    public void Unlike_roles_may_be_two_people_s()
    {
        Assert.True(Assert.Single(Index((new(2031, 5, 7), "a", "Ada Moss, a heart specialist"), (new(2031, 5, 6), "b", "Ada Moss, senator")).Speakers).HasUnlikeRoles);
        Assert.False(Assert.Single(Index((new(2031, 5, 7), "a", "Ada Moss, the senator"), (new(2031, 5, 6), "b", "Ada Moss, senator")).Speakers).HasUnlikeRoles);
    }

    [Fact]
    public void A_story_in_common_is_reason_enough()
    {
        var day = new DateOnly(2031, 5, 6);
        var story = StoryTeller.Tell("a", [new("a", Said("a.txt", "Oleksandr Khrystenko")), new("b", Said("b.txt", "Olexandr Hristenko"))]);
        Assert.Single(SpeakerIndex.Of([new(day, [story])]).Speakers);
    }

    [Fact]
    public void The_most_frequent_form_is_the_name_and_the_first_one_gives_the_address()
    {
        var speaker = Assert.Single(Index(
            (new(2031, 5, 7), "a", "Andriy Dobrovskyy"), (new(2031, 5, 6), "b", "Andriy Dobrovskyy"), (new(2031, 5, 5), "c", "Andriy Dobrovsky")).Speakers);
        Assert.Equal("andriy-dobrovsky", speaker.Slug);
        Assert.Equal("Andriy Dobrovskyy / Andriy Dobrovsky", string.Join(" / ", speaker.Names));
        Assert.Equal(["a", "b", "c"], speaker.Sayings.Select(saying => saying.Source.Slug));
    }

    [Fact]
    public void Two_speakers_never_share_an_address()
    {
        var index = Index((new(2031, 5, 7), "a", "Zoë Quill, baker"), (new(2031, 5, 6), "b", "Ze Quill"), (new(2031, 5, 5), "c", "李明"), (new(2031, 5, 4), "d", "李华"));
        Assert.Distinct(index.Speakers.Select(speaker => speaker.Slug));
        Assert.All(index.Speakers, speaker => Assert.Matches("^[a-z0-9-]+$", speaker.Slug));
    }

    [Theory]
    [InlineData("a passenger", false)]
    [InlineData("The Italian", false)]
    [InlineData("The Italians", false)]
    [InlineData("The South African", false)]
    [InlineData("The North Koreans", false)]
    [InlineData("The Scottish Conservatives", true)]
    [InlineData("The South Bank", true)]
    [InlineData("The Kremlin", true)]
    [InlineData("Italian", true)]
    public void Who_has_no_name_is_not_listed(string name, bool isListed) => Assert.Equal(isListed ? 1 : 0, Index((new(2031, 5, 6), "a", name)).Speakers.Length);

    [Theory]
    [InlineData("Über-Straße, 3.5 km!", "uber strasse 3 5 km")]
    [InlineData("It’s Łódź", "its lodz")]
    [InlineData("東京 tower", "東 京 tower")]
    [InlineData("\uD800\uFFFEx", "x")]
    public void Words_are_compared_without_case_and_marks(string text, string words) => Assert.Equal(words, string.Join(' ', Folding.Words(text)));

    private static SpeakerIndex Index(params ReadOnlySpan<(DateOnly Date, string Slug, string Speaker)> articles) => SpeakerIndex.Of(
        [.. articles.ToArray().Select(article => new Briefing(article.Date, [StoryTeller.Tell(article.Slug, [new(article.Slug, Said($"{article.Slug}.txt", article.Speaker))])]))]);

    private static string Name(string speaker) => speaker.Split(", ")[0];

    private static Extract Said(string source, string speaker)
    {
        var role = speaker.Contains(", ", StringComparison.Ordinal) ? speaker[(Name(speaker).Length + 2)..] : null;
        return new Draft(source, $"\"The harbour is open again,\" said {speaker}.").Quote("The harbour is open again,", Name(speaker), role, Name(speaker), "said").Extract();
    }
}
