using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>
/// Writes the cells of rows. The elements and attributes are made once and used for each cell again, so that memory does not grow with the
/// sheet.
/// </summary>
internal sealed class CellWriter(StyleTable styles)
{
    private readonly Xml.Row _row = new();
    private readonly Xml.Cell _cell = new();
    private readonly Xml.CellFormula _formula = new();
    private readonly Xml.CellValue _value = new();
    private readonly Xml.InlineString _inline = new();
    private readonly Xml.Text _text = new();
    private readonly OpenXmlAttribute[] _ofRow = new OpenXmlAttribute[1];
    private readonly OpenXmlAttribute[] _ofNumber = new OpenXmlAttribute[2];
    private readonly OpenXmlAttribute[] _ofWords = new OpenXmlAttribute[3];
    private static readonly OpenXmlAttribute[] Preserved = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    public void Write(Row row, OpenXmlWriter writer)
    {
        var number = row.Index.ToString(CultureInfo.InvariantCulture);
        _ofRow[0] = new OpenXmlAttribute("r", "", number);
        writer.WriteStartElement(_row, _ofRow);
        for (var i = 0; i < row.Cells.Count; i++)
            if (row.Cells[i] is { } cell) Write(cell, string.Concat(CellPlace.Letters(i + 1), number), writer);
        writer.WriteEndElement();
    }

    private void Write(Cell cell, string place, OpenXmlWriter writer)
    {
        switch (cell)
        {
            case Cell.Words { Text: var words }:
                StartWords(place, cell.Style, "inlineStr", CellText.LooksLikeFormula(words), writer);
                writer.WriteStartElement(_inline);
                var text = CellText.Of(words);
                if (CellText.HasOuterSpace(text)) writer.WriteStartElement(_text, Preserved);
                else writer.WriteStartElement(_text);
                writer.WriteString(text);
                writer.WriteEndElement();
                writer.WriteEndElement();
                break;
            case Cell.Number { Value: var number }:
                StartNumber(place, cell.Style, writer);
                WriteValue(TextOf(number), writer);
                break;
            case Cell.Formula formula:
                StartNumber(place, cell.Style, writer);
                WriteFormula(formula.Text, writer);
                WriteValue(TextOf(formula.Value), writer);
                break;
            case Cell.WordFormula formula:
                StartWords(place, cell.Style, "str", isGuarded: false, writer);
                WriteFormula(formula.Text, writer);
                WriteValue(CellText.Of(formula.Value), writer);
                break;
        }
        writer.WriteEndElement();
    }

    private void StartNumber(string place, CellStyle style, OpenXmlWriter writer)
    {
        _ofNumber[0] = new OpenXmlAttribute("r", "", place);
        _ofNumber[1] = new OpenXmlAttribute("s", "", TextOf(styles.IndexOf(style, isGuarded: false)));
        writer.WriteStartElement(_cell, _ofNumber);
    }

    private void StartWords(string place, CellStyle style, string type, bool isGuarded, OpenXmlWriter writer)
    {
        _ofWords[0] = new OpenXmlAttribute("r", "", place);
        _ofWords[1] = new OpenXmlAttribute("s", "", TextOf(styles.IndexOf(style, isGuarded)));
        _ofWords[2] = new OpenXmlAttribute("t", "", type);
        writer.WriteStartElement(_cell, _ofWords);
    }

    private void WriteFormula(string formula, OpenXmlWriter writer)
    {
        writer.WriteStartElement(_formula);
        writer.WriteString(formula);
        writer.WriteEndElement();
    }

    private void WriteValue(string value, OpenXmlWriter writer)
    {
        writer.WriteStartElement(_value);
        writer.WriteString(value);
        writer.WriteEndElement();
    }

    private static string TextOf(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
