namespace QifuReports.Typesetting;

/// <summary>The target of a link: a block of this document by its id, or an address.</summary>
public abstract record LinkTarget
{
    private LinkTarget() { }

    /// <summary>The block with this id. An id that no block has is a layout error.</summary>
    public sealed record Internal(string BlockId) : LinkTarget;

    /// <summary>A web or mail address.</summary>
    public sealed record External(string Uri) : LinkTarget;
}
