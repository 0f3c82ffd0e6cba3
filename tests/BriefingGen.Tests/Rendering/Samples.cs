using System.Collections.Immutable;
using BriefingGen.Editing;
using BriefingGen.Model;

namespace BriefingGen.Tests.Rendering;

/// <summary>A small site about places and people that do not exist.</summary>
internal static class Samples
{
    public static readonly SiteSettings Settings = new("The Lagoon Briefing", "What the papers of the lagoon say, word for word.", "en", null);

    public static readonly SiteSettings Published = Settings with { BaseUrl = new("https://papers.example/lagoon") };

    public static Extract Ferry() => new Draft("ferry.txt",
        """
        Port Alder keeps its night ferry

        PORT ALDER

        Passengers leave the ferry Grebe on Monday evening. (Ada Quill/Lagoon Press)

        The council of Port Alder voted on Tuesday to keep the night ferry to Saint Oda, eleven days before its money would have run out.

        Mayor Ines Halloran said the boat was "not a luxury but a street" for the people of the far shore.

        "We have looked at every figure twice. The ferry costs less than the bridge that nobody will build," said Tomas Reed, who keeps the council's accounts.

        What comes next

        A spokeswoman for the shipyard said the Grebe would be "out of the water for nine days" in spring.

        "I have crossed every night for thirty years," a passenger said. "I was not going to learn to swim."
        """)
        .Is(ParagraphKind.Headline, "Port Alder keeps")
        .Is(ParagraphKind.Dateline, "PORT ALDER")
        .Is(ParagraphKind.Caption, "Passengers leave")
        .Is(ParagraphKind.Subhead, "What comes next")
        .Sum("The council of Port Alder voted on Tuesday to keep the night ferry to Saint Oda, eleven days before its money would have run out.")
        .Sum("\"We have looked at every figure twice. The ferry costs less than the bridge that nobody will build,\" said Tomas Reed, who keeps the council's accounts.")
        .Quote("not a luxury but a street", "Ines Halloran", "Mayor", "Ines Halloran", "said", QuotationKind.Partial)
        .Quote("We have looked at every figure twice. The ferry costs less than the bridge that nobody will build,",
            "Tomas Reed", "who keeps the council's accounts", "Tomas Reed", "said")
        .Quote("out of the water for nine days", "A spokeswoman for the shipyard", null, "A spokeswoman for the shipyard", "said", QuotationKind.Partial)
        .Quote("I have crossed every night for thirty years,", "a passenger", null, "a passenger", "said")
        .Quote("I was not going to learn to swim.", "a passenger")
        .With(article => article with
        {
            Title = "Port Alder keeps its night ferry",
            TitleFrom = Origin.Header,
            TitleSpan = new(0, 32),
            Date = new(2031, 5, 6),
            DateFrom = Origin.Header,
            Byline = "Ada Quill",
            Dateline = "PORT ALDER",
            Publisher = "Lagoon Press",
            Url = "https://press.example/2031/05/06/ferry?from=rss&id=7",
        })
        .Extract();

    /// <summary>No headline of its own, a date that was concluded, a quotation over two paragraphs.</summary>
    public static Extract Salt() => new Draft("notes/salt.txt",
        """
        Salt makers on the northern flats were raking early on Friday, a week before the season opens and two before the first boats.

        Old Marta Venn, who has raked there since 2009, called it "a gamble that the clouds will decide.

        "If it rains on Sunday we have lost a month. If it does not, we have won one," she said.

        The weather office had no comment.
        """)
        .Sum("Salt makers on the northern flats were raking early on Friday, a week before the season opens and two before the first boats.")
        .Sum("If it does not, we have won one,\" she said.")
        .Quote("a gamble that the clouds will decide.\n\n\"If it rains on Sunday we have lost a month. If it does not, we have won one,",
            "Marta Venn", "who has raked there since 2009", "Marta Venn", "called")
        .With(article => article with
        {
            Title = "Salt makers on the northern flats were raking early on Friday",
            TitleFrom = Origin.Derived,
            TitleSpan = new(0, 61),
            Date = new(2031, 5, 2),
            DateFrom = Origin.Inferred,
            DateEvidence = "the story is told on a Friday and the season opens on May 9: Friday, May 2, 2031",
        })
        .Extract();

    /// <summary>Everything that an article may try.</summary>
    public static Extract Hostile() => new Draft("<img src=x onerror=alert(1)>.txt",
        "\u202Egnp.exe\u202C </title><script>alert(1)</script> & \"co\"\n\n"
        + "שלום <b onclick='x()'>bold</b> {{ site.title }} \u0000\u0007\uFFFE\uD800 end.\n\n"
        + "\"<script>document.write('😀')</script>\" said <Mr> \"X\" onmouseover=\"y.\n\n"
        + "First line\r\nsecond line\rthird ]]> line &amp; &#60;.")
        .Is(ParagraphKind.Headline, "gnp.exe")
        .Sum("שלום <b onclick='x()'>bold</b> {{ site.title }} \u0000\u0007\uFFFE\uD800 end.")
        .Sum("First line\r\nsecond line\rthird ]]> line &amp; &#60;.")
        .Quote("<script>document.write('😀')</script>", "<Mr> \"X\" onmouseover=\"y", "bold</b>", "<Mr>", "said")
        .With(article => article with
        {
            Title = "\u202Egnp.exe\u202C </title><script>alert(1)</script> & \"co\"",
            TitleFrom = Origin.Meta,
            Byline = "<script>by</script>",
            Dateline = "\"><script>place</script>",
            Publisher = "\u0001Evil & <i>Sons</i>",
            Url = "javascript:alert(document.domain)",
        })
        .Extract();

    /// <summary>A story of two sources that differ, one of them in another language than the page, and what recurs over two days.</summary>
    public static ImmutableArray<Briefing> Strike()
    {
        var post = new Draft("post.txt",
            """
            Crews of the ferries stopped work on Thursday, and Maravel Lines cancelled 40 crossings to the islands in one day.

            It was the Maravel Lines timetable that had to be printed anew, said those who print it for the company.

            "We will talk when they have slept, and not an hour before that," said Tara Lindqvist, who leads the crews.
            """)
            .Sum("Crews of the ferries stopped work on Thursday, and Maravel Lines cancelled 40 crossings to the islands in one day.")
            .Quote("We will talk when they have slept, and not an hour before that,", "Tara Lindqvist", "who leads the crews", "Tara Lindqvist", "said")
            .With(article => article with { Title = "Forty crossings cancelled", TitleFrom = Origin.Header, Date = new(2031, 5, 8), Publisher = "Post", Language = "en-GB" })
            .Extract();
        var courier = new Draft("courier.txt",
            """
            On Thursday the ferries to the islands stood still: 42 crossings were cancelled by the Maravel Lines, which gave no reason.

            In the town of Fennick the bakers gave 300 loaves to those who waited on the quay for the Maravel Lines to come.

            "We will talk once they have slept, and not an hour before that," said Tara Lindqvist, chair of the union.
            """)
            .Sum("On Thursday the ferries to the islands stood still: 42 crossings were cancelled by the Maravel Lines, which gave no reason.")
            .Sum("In the town of Fennick the bakers gave 300 loaves to those who waited on the quay for the Maravel Lines to come.")
            .Quote("We will talk once they have slept, and not an hour before that,", "Tara Lindqvist", "chair of the union", "Tara Lindqvist", "said")
            .With(article => article with { Title = "Islands cut off", TitleFrom = Origin.Header, Date = new(2031, 5, 8), Publisher = "Courier", Language = "fr", Url = "https://courier.example/islands" })
            .Extract();
        var eve = new Draft("eve.txt", "A strike is to stop the boats of the Maravel Lines, and in Fennick they have bought all the bread that there was to be had.")
            .Sum("A strike is to stop the boats of the Maravel Lines, and in Fennick they have bought all the bread that there was to be had.")
            .With(article => article with { Title = "Islands stock up", TitleFrom = Origin.Header, Date = new(2031, 5, 7), Publisher = "Post" })
            .Extract();
        return
        [
            new(new(2031, 5, 8), [StoryTeller.Tell("forty-crossings-cancelled", [new("forty-crossings-cancelled", post), new("islands-cut-off", courier)])]),
            new(new(2031, 5, 7), [StoryTeller.Tell("islands-stock-up", [new("islands-stock-up", eve)])]),
        ];
    }

    /// <summary>Two days and one without a date.</summary>
    public static ImmutableArray<Briefing> Briefings() =>
    [
        new(new(2031, 5, 6), [StoryTeller.Tell("port-alder-keeps-its-night-ferry", [new("port-alder-keeps-its-night-ferry", Ferry())])]),
        new(new(2031, 5, 2), [StoryTeller.Tell("salt-makers", [new("salt-makers", Salt())])]),
        new(null, [StoryTeller.Tell("gnp-exe", [new("gnp-exe", Hostile())])]),
    ];
}
