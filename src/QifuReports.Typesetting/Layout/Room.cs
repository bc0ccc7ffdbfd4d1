namespace QifuReports.Typesetting.Layout;

/// <summary>
/// Where a block is laid out: the page frame, the available width, the largest width of a line of prose, and the structure node that the
/// block belongs to.
/// </summary>
internal readonly record struct Room(PageFrame Frame, double Width, double ProseWidth, Tag? Parent);
