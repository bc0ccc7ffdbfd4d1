namespace QifuReports.Typesetting.Layout;

/// <summary>Where a block is laid out: page frame, available width, largest width of prose, and the structure node around it.</summary>
internal readonly record struct Room(PageFrame Frame, double Width, double ProseWidth, Tag? Parent);
