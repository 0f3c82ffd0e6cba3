namespace BriefingGen.Model;

/// <summary>Where the value of a field was found; the public names are those of <c>titleFrom</c> and <c>dateFrom</c>.</summary>
public enum Origin
{
    /// <summary>Not found.</summary>
    None,

    /// <summary>A header line of the file itself.</summary>
    Header,

    FrontMatter,
    Meta,
    JsonLd,
    Microdata,

    /// <summary>A <c>time</c> element of a web page.</summary>
    TimeElement,

    /// <summary>The address of a web page.</summary>
    Url,

    /// <summary>What a web page itself shows.</summary>
    Page,
    Filename,
    Dateline,

    /// <summary>Concluded from several statements of the text; the evidence is kept.</summary>
    Inferred,

    /// <summary>A stretch of the text that serves where the field itself is missing.</summary>
    Derived,

    /// <summary>The editor said so in the configuration.</summary>
    Override,
}

public static class OriginNames
{
    /// <summary>The name in extract records: kebab-case.</summary>
    public static string Name(this Origin origin) => origin switch
    {
        Origin.Header => "header",
        Origin.FrontMatter => "front-matter",
        Origin.Meta => "meta",
        Origin.JsonLd => "json-ld",
        Origin.Microdata => "microdata",
        Origin.TimeElement => "time-element",
        Origin.Url => "url",
        Origin.Page => "page",
        Origin.Filename => "filename",
        Origin.Dateline => "dateline",
        Origin.Inferred => "inferred",
        Origin.Derived => "derived",
        Origin.Override => "override",
        _ => "none",
    };
}
