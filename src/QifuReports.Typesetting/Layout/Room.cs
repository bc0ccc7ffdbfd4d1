using QifuReports.Typesetting.Layout.Strips;

namespace QifuReports.Typesetting.Layout;

/// <summary>The room that a block is laid out in: how wide, how long its lines of prose may be, and the node it is part of.</summary>
internal readonly record struct Room(PageFrame Frame, double Width, double ProseWidth, Tag? Parent);
