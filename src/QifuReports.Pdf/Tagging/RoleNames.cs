namespace QifuReports.Pdf.Tagging;

/// <summary>The names of the standard structure types (ISO 32000-1, 14.8.4), with their slash. Standard types need no role map.</summary>
internal static class RoleNames
{
    public static ReadOnlySpan<byte> Of(StructureRole role) => role switch
    {
        StructureRole.Section => "/Sect"u8,
        StructureRole.Heading1 => "/H1"u8,
        StructureRole.Heading2 => "/H2"u8,
        StructureRole.Heading3 => "/H3"u8,
        StructureRole.Heading4 => "/H4"u8,
        StructureRole.Heading5 => "/H5"u8,
        StructureRole.Paragraph => "/P"u8,
        StructureRole.List => "/L"u8,
        StructureRole.ListItem => "/LI"u8,
        StructureRole.Label => "/Lbl"u8,
        StructureRole.ListBody => "/LBody"u8,
        StructureRole.Table => "/Table"u8,
        StructureRole.TableHead => "/THead"u8,
        StructureRole.TableBody => "/TBody"u8,
        StructureRole.TableRow => "/TR"u8,
        StructureRole.TableHeader => "/TH"u8,
        StructureRole.TableData => "/TD"u8,
        StructureRole.Figure => "/Figure"u8,
        StructureRole.Caption => "/Caption"u8,
        StructureRole.Note => "/Note"u8,
        StructureRole.Reference => "/Reference"u8,
        StructureRole.Link => "/Link"u8,
        StructureRole.Contents => "/TOC"u8,
        StructureRole.ContentsItem => "/TOCI"u8,
        StructureRole.Division => "/Div"u8,
        StructureRole.Span => "/Span"u8,
        _ => throw new InvalidOperationException($"The structure role {role} has no name."),
    };
}
