using QifuReports.Typesetting.Layout.Strips;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// The room for a block: its frame, its width, the longest line of prose, and the structure node that the block belongs to.
/// </summary>
internal readonly record struct Room(PageFrame Frame, double Width, double ProseWidth, Tag? Parent);
