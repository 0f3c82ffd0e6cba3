using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>A whole page.</summary>
internal sealed class TreeDocument(TextSource source) : TreeNode, IConstructableDocument, IDisposable
{
    // The whole, the tables and the templates that are open, the innermost last, and how many elements are open with it.
    private readonly List<(TreeElement Element, int Depth)> scopes = [];

    /// <summary>The element of the whole page; null where there is none yet.</summary>
    public TreeElement? Root { get; private set; }

    /// <summary>How many elements it has, those included that the parser makes of itself.</summary>
    public int Elements { get; private set; }

    /// <summary>How many elements are open.</summary>
    public int Depth { get; private set; }

    /// <summary>True where the innermost element that is open is a template.</summary>
    public bool IsInTemplate => scopes is [.., (TreeTemplate, var depth)] && depth == Depth;

    public override StringOrMemory NodeName => "#document";

    public TextSource Source => source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public IConstructableElement Head => (IConstructableElement)Root!.Children.First(static node => node is TreeElement { Tag.Name: "head" });

    public IConstructableElement DocumentElement => Root!;

    public bool IsLoading => false;

    /// <summary>Gives the memory back in which all words and names of the page lie.</summary>
    public void Dispose() => Builder?.Dispose();

    public void Open(TreeElement element)
    {
        Elements++;
        Depth++;
        if (IsScope(element))
            scopes.Add((element, Depth));
    }

    public void Close(TreeElement element)
    {
        Depth--;
        if (IsScope(element))
            scopes.RemoveAt(scopes.FindLastIndex(scope => scope.Element == element));
    }

    /// <summary>
    /// What stands in a table outside its cells belongs before it. The parser knows a table by the class of its own elements;
    /// it finds none and puts an element here, behind all of the page.
    /// </summary>
    public override void AddNode(IConstructableNode node)
    {
        if (node is not TreeElement element)
            base.AddNode(node);
        else if (Root is null)
            base.AddNode(Root = element);
        else if (scopes[^1].Element is { Tag.Name: "table", Parent: TreeNode around } table)
            around.InsertNode(around.Children.LastIndexOf(table), element);
        else
            scopes[^1].Element.AddNode(element);
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void ApplyManifest()
    {
    }

    // Called where the parser begins again in another encoding, which it never does with a text.
    public void Clear() => throw new NotSupportedException();

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    private static bool IsScope(TreeElement element) => (element.Tag.Flags & NodeFlags.HtmlTableScoped) != 0;
}
