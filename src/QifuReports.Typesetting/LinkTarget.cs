namespace QifuReports.Typesetting;

/// <summary>Where a link leads: to a block of this document by its id, or to an address.</summary>
public abstract record LinkTarget
{
    private LinkTarget() { }

    /// <summary>To the block that has this id. An id that no block has is an error of layout.</summary>
    public sealed record Internal(string BlockId) : LinkTarget;

    /// <summary>To a web or mail address.</summary>
    public sealed record External(string Uri) : LinkTarget;
}
