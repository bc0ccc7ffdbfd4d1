using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Tables;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout.Styles;

/// <summary>The text formats of tables in a house style, made once a document: every cell asks for one.</summary>
internal sealed class TableFormats(HouseStyle style)
{
    private readonly TextFormat _figure = style.TableFigure, _sum = style.TableSum, _section = style.TableSection, _headFigure = style.TableHeadFigure;

    /// <summary>That of the words of a line.</summary>
    public TextFormat Text { get; } = style.TableText;

    /// <summary>That of the words of a head.</summary>
    public TextFormat Head { get; } = style.TableHead;

    /// <summary>That of a cell in a row of some kind.</summary>
    public TextFormat Of(RowKind kind, bool figure) => kind switch
    {
        RowKind.Head => figure ? _headFigure : Head,
        RowKind.Section => _section,
        RowKind.Sum or RowKind.Subtotal or RowKind.Total => _sum,
        _ => figure ? _figure : Text,
    };
}
