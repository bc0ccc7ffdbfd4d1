namespace QifuReports.Typesetting;

/// <summary>Where a link leads: to a block of this document by its id, or to a web or mail address.</summary>
public abstract record LinkTarget
{
    private LinkTarget() { }

    /// <summary>A link to the block with this id. If no block has the id, layout fails.</summary>
    public sealed record Internal(string BlockId) : LinkTarget;

    /// <summary>A web or mail address.</summary>
    public sealed record External(string Uri) : LinkTarget;
}
