using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>An element. Its names, values and words are pieces of the parser's memory: they are gone with the document.</summary>
internal class TreeElement : TreeNode, IConstructableElement, IConstructableNamedNodeMap
{
    // Of so many attributes each is looked for among all; of more, only those in the same order are the same.
    private const int MostCompared = 32;

    private readonly TreeDocument document;
    private (StringOrMemory Name, StringOrMemory Value)[] attributes = [];
    private bool open = true;

    public TreeElement(TreeDocument document, TreeTag tag)
    {
        this.document = document;
        Tag = tag;
        document.Open(this);
    }

    public TreeTag Tag { get; }

    public ReadOnlySpan<(StringOrMemory Name, StringOrMemory Value)> Attributes => attributes;

    public override StringOrMemory NodeName => Tag.Name;

    public override NodeFlags Flags => Tag.Flags;

    public StringOrMemory LocalName => Tag.Name;

    public StringOrMemory NamespaceUri => Tag.Namespace;

    public StringOrMemory Prefix => default;

    // The place in the page, which is not asked for.
    public ISourceReference? SourceReference { get => null; set { } }

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => throw new NotSupportedException();

    /// <summary>The value of an attribute; null where the element has none of that name.</summary>
    public ReadOnlyMemory<char>? Attribute(ReadOnlySpan<char> name)
    {
        foreach (var (other, value) in attributes)
        {
            if (other == name)
                return value.Memory;
        }

        return null;
    }

    /// <summary>All words in it, those of the elements in it as well.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var pending = new Stack<TreeNode>([this]);
        while (pending.TryPop(out var node))
        {
            if (node is TreeWords words)
                text.Append(words.Text);
            for (var i = node.Children.Length - 1; i >= 0; i--)
                pending.Push(node.Children[i]);
        }

        return text.ToString();
    }

    public bool HasAttribute(StringOrMemory name) => Attribute(name) is not null;

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Attribute(localName) ?? default;

    // Those with a prefix, and what the parser makes of a form.
    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value)
    {
    }

    /// <summary>Takes an attribute in a drawing or formula. They are not read, and the parser asks for one alone.</summary>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (name == AttributeNames.Encoding)
            attributes = [(name, value)];
    }

    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
            return;
        var first = attributes.Length;
        Array.Resize(ref attributes, first + tagAttributes.Count);
        for (var i = first; i < attributes.Length; i++)
        {
            var attribute = tagAttributes[i - first];
            attributes[i] = (attribute.Name, attribute.Value);
        }
    }

    public bool SameAs(IConstructableNamedNodeMap? map)
    {
        if (map is not TreeElement element || element.attributes.Length != attributes.Length)
            return false;
        for (var i = 0; i < attributes.Length; i++)
        {
            var (name, value) = attributes[i];
            var (other, same) = element.attributes[i];
            if (other != name && (attributes.Length > MostCompared || !element.HasAttribute(name)))
                return false;
            if ((other == name ? same : element.GetAttribute(default, name)) != value)
                return false;
        }

        return true;
    }

    /// <summary>The copy takes the place of the element where that is still open.</summary>
    public IConstructableNode ShallowCopy()
    {
        SetupElement();
        return new TreeElement(document, Tag) { attributes = attributes };
    }

    /// <summary>The parser calls this when the element ends.</summary>
    public void SetupElement()
    {
        if (open)
            document.Close(this);
        open = false;
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }
}

internal sealed class TreeSvg(TreeDocument document, TreeTag tag) : TreeElement(document, tag), IConstructableSvgElement;

internal sealed class TreeMath(TreeDocument document, TreeTag tag) : TreeElement(document, tag), IConstructableMathElement;

internal sealed class TreeForm(TreeDocument document) : TreeElement(document, TreeTag.OfHtml(TagNames.Form)), IConstructableFormElement;

internal sealed class TreeFrame(TreeDocument document) : TreeElement(document, TreeTag.OfHtml(TagNames.Frame)), IConstructableFrameElement;

internal sealed class TreeMeta(TreeDocument document) : TreeElement(document, TreeTag.OfHtml(TagNames.Meta)), IConstructableMetaElement
{
    // It could change the encoding, but the page is text already.
    public void Handle()
    {
    }
}

internal sealed class TreeTemplate(TreeDocument document) : TreeElement(document, TreeTag.OfHtml(TagNames.Template)), IConstructableTemplateElement
{
    public void PopulateFragment()
    {
    }
}

internal sealed class TreeScript(TreeDocument document) : TreeElement(document, TreeTag.OfHtml(TagNames.Script)), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}
