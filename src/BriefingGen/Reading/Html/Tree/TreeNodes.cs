using System.Collections;
using AngleSharp.Html.Construction;

namespace BriefingGen.Reading.Html.Tree;

/// <summary>
/// The nodes in another one. Taking out the first is as cheap as taking out the last: the parser moves all children of an
/// element one by one where tags overlap, and there may be as many as a page has elements.
/// </summary>
internal sealed class TreeNodes : IConstructableNodeList
{
    private TreeNode[] nodes = [];
    private int start;

    public int Length { get; private set; }

    public TreeNode this[int index] => nodes[start + index];

    IConstructableNode IConstructableNodeList.this[int index] => this[index];

    public void Add(TreeNode node)
    {
        if (start + Length == nodes.Length)
            MakeRoom();
        nodes[start + Length++] = node;
    }

    public void Insert(int index, TreeNode node)
    {
        if (start + Length == nodes.Length)
            MakeRoom();
        nodes.AsSpan(start + index, Length - index).CopyTo(nodes.AsSpan(start + index + 1));
        nodes[start + index] = node;
        Length++;
    }

    public void RemoveAt(int index)
    {
        if (index == 0)
            start++;
        else
            nodes.AsSpan(start + index + 1, Length - index - 1).CopyTo(nodes.AsSpan(start + index));
        Length--;
    }

    // What the parser looks for was put there last as a rule.
    public int LastIndexOf(TreeNode node) => nodes.AsSpan(start, Length).LastIndexOf(node);

    public void Clear() => (nodes, start, Length) = ([], 0, 0);

    public IEnumerator<IConstructableNode> GetEnumerator() => nodes.Skip(start).Take(Length).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void MakeRoom()
    {
        var more = new TreeNode[Math.Max(4, 2 * Length)];
        nodes.AsSpan(start, Length).CopyTo(more);
        (nodes, start) = (more, 0);
    }
}
