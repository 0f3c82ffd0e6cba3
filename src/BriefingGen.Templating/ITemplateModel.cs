namespace BriefingGen.Templating;

/// <summary>A type that templates can read: its members by name, through accessors known when the program is built.</summary>
public interface ITemplateModel<TSelf> where TSelf : class, ITemplateModel<TSelf>
{
    /// <summary>The members that a template sees, in the order in which <c>object.keys</c> gives them.</summary>
    static abstract TemplateShape<TSelf> Shape { get; }
}
