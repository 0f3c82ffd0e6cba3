using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>
/// A node of the tree that the parser makes of a page. It has what the parser asks for and what is read, and nothing more:
/// AngleSharp's own nodes are ready for scripts and styles, and making them took half of the time to read a page.
/// </summary>
internal abstract class TreeNode : IConstructableNode
{
    private static readonly TreeNodes None = new();

    private TreeNodes? children;

    /// <summary>What is in it, in order.</summary>
    public TreeNodes Children => children ?? None;

    public IConstructableNode? Parent { get; set; }

    public abstract StringOrMemory NodeName { get; }

    public virtual NodeFlags Flags => NodeFlags.None;

    IConstructableNodeList IConstructableNode.ChildNodes => Children;

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        var index = Children.LastIndexOf((TreeNode)childNode);
        if (index >= 0)
            RemoveNode(index, childNode);
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        Children.RemoveAt(idx);
        childNode.Parent = null;
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        children ??= new();
        children.Insert(idx, (TreeNode)childNode);
        childNode.Parent = this;
    }

    public virtual void AddNode(IConstructableNode node)
    {
        children ??= new();
        children.Add((TreeNode)node);
        node.Parent = this;
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => AddNode(new TreeWords(text));

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertNode(idx, new TreeWords(text));
}

/// <summary>Words between tags; those that stand side by side may be several nodes.</summary>
internal sealed class TreeWords(ReadOnlyMemory<char> text) : TreeNode
{
    public ReadOnlySpan<char> Text => text.Span;

    public override StringOrMemory NodeName => "#text";
}

/// <summary>The line that says of a page that it is one.</summary>
internal sealed class TreeDoctype : TreeNode
{
    public override StringOrMemory NodeName => "#doctype";
}
