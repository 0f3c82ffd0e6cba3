using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BriefingGen.Templating;

namespace BriefingGen.Tests.Templating;

public class EngineTests
{
    private sealed record Item(string Title, int Count, DateTime Date) : ITemplateModel<Item>
    {
        public static TemplateShape<Item> Shape { get; } = new(
            ("title", static item => item.Title),
            ("count", static item => item.Count),
            ("date", static item => item.Date));
    }

    private sealed record Page(string Headline, ImmutableArray<Item> Items, string? Note) : ITemplateModel<Page>
    {
        public static TemplateShape<Page> Shape { get; } = new(
            ("headline", static page => page.Headline),
            ("items", static page => TemplateValue.From(page.Items)),
            ("body", static _ => TemplateValue.Html("<p>made here</p>")),
            ("note", static page => page.Note));
    }

    private static readonly Page Sample = new("Ham & <eggs>", [new("one", 1, new(2025, 3, 20)), new("two", 2, new(2025, 3, 21))], null);

    private static string Render(string name, params (string Name, string Text)[] templates)
    {
        var engine = new TemplateEngine([.. templates.Select(static file => new TemplateFile(file.Name, file.Name, file.Text))], TemplateOptions.Theme);
        Assert.Empty(engine.Errors);
        var output = new ArrayBufferWriter<byte>();
        engine.Render(name, Sample, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    [Fact]
    public void Members_of_a_model_are_read_through_its_shape() =>
        Assert.Equal(
            "0 one 1 20 Mar 2025 first|1 two 2 21 Mar 2025 |",
            Render("page.sbn-txt", ("page.sbn-txt", "{{ for item in items }}{{ for.index }} {{ item.title }} {{ item.count }} {{ item.date }} {{ for.first ? 'first' : '' }}|{{ end }}")));

    [Fact]
    public void Html_escapes_what_is_not_html() =>
        Assert.Equal("Ham &amp; &lt;eggs&gt;<p>made here</p>", Render("page.sbn-html", ("page.sbn-html", "{{ headline }}{{ body }}")));

    [Theory]
    [InlineData("%d %b %Y, %H:%M:%S", "20 Mar 2025, 00:00:00")]
    [InlineData("<%F>", "&lt;2025-03-20&gt;")]
    [InlineData("%A den %-é", "Thursday den %-é")]
    [InlineData("%F %F %F %F %F %F %F %F", "2025-03-20 2025-03-20 2025-03-20 2025-03-20 2025-03-20 2025-03-20 2025-03-20 2025-03-20")]
    [InlineData("%", "%")]
    public void A_date_is_the_same_written_at_once_or_kept_first(string pattern, string expected)
    {
        var template = "{{ items[0].date | date.to_string '" + pattern + "' }}|{{ kept = items[0].date | date.to_string '" + pattern + "'; kept }}";
        Assert.Equal($"{expected}|{expected}", Render("page.sbn-html", ("page.sbn-html", template)));
    }

    [Fact]
    public void Text_escapes_nothing() =>
        Assert.Equal("Ham & <eggs>", Render("page.sbn-txt", ("page.sbn-txt", "{{ headline }}")));

    [Fact]
    public void An_include_gets_its_arguments_by_name() =>
        Assert.Equal("<b>one</b><b>two</b>", Render(
            "page.sbn-html",
            ("page.sbn-html", "{{ for item in items; include 'item.sbn-html' title: item.title; end }}"),
            ("item.sbn-html", "<b>{{ $.title }}</b>")));

    [Fact]
    public void A_capture_is_not_escaped_twice() =>
        Assert.Equal("<i>Ham &amp; &lt;eggs&gt;</i>", Render("page.sbn-html", ("page.sbn-html", "{{ capture x }}<i>{{ headline }}</i>{{ end; x }}")));

    [Fact]
    public void What_may_be_missing_is_said_so() =>
        Assert.Equal("none/", Render("page.sbn-txt", ("page.sbn-txt", "{{ subtitle ?? 'none' }}/{{ note?.text }}")));

    [Fact]
    public void An_unknown_member_is_an_error_with_a_suggestion() =>
        Assert.Equal(
            "There is no member `titel`. Is `title` meant? Where it may be missing, use `?.titel`.",
            Assert.Throws<TemplateException>(() => Render("page.sbn-txt", ("page.sbn-txt", "{{ for item in items; item.titel; end }}"))).Message);

    [Fact]
    public void Threads_may_render_at_once()
    {
        var engine = new TemplateEngine([new("page.sbn-html", "page.sbn-html", "{{ for item in items }}{{ item.title | string.upcase }}{{ end }}")], TemplateOptions.Theme);
        Parallel.For(0, 200, _ =>
        {
            var output = new ArrayBufferWriter<byte>();
            engine.Render("page.sbn-html", Sample, output);
            Assert.Equal("ONETWO", Encoding.UTF8.GetString(output.WrittenSpan));
        });
    }
}
