using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Layout.Styles;

/// <summary>The text formats for tables in a house style, made once per document since every cell needs one.</summary>
internal sealed class TableFormats(HouseStyle style)
{
    private readonly TextFormat _figure = style.TableFigure, _sum = style.TableSum, _section = style.TableSection,
        _headFigure = style.TableHeadFigure;

    /// <summary>The format of words in an ordinary row.</summary>
    public TextFormat Text { get; } = style.TableText;

    /// <summary>The format of words in column headings.</summary>
    public TextFormat Head { get; } = style.TableHead;

    /// <summary>Returns the format of a cell in a row of some kind.</summary>
    public TextFormat Of(RowKind kind, bool figure) => kind switch
    {
        RowKind.Head => figure ? _headFigure : Head,
        RowKind.Section => _section,
        RowKind.Sum or RowKind.Subtotal or RowKind.Total => _sum,
        _ => figure ? _figure : Text,
    };
}
