using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>Reads again what the writer encodes, written apart from it.</summary>
internal static partial class Rfc2047
{
    public static string Decode(string field) =>
        Word().Replace(Between().Replace(field, "$1$2"), m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)));

    public static string DisplayName(string field)
    {
        var at = field.LastIndexOf('<');
        var name = at < 0 ? "" : field[..at].Trim();
        if (name.StartsWith('"')) return Escaped().Replace(name[1..^1], "$1");
        return Decode(name);
    }

    public static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\r\n", "");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex Word();

    // White space between two encoded words is not part of the text.
    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
