using System.Text;

namespace QifuReports.Tests;

/// <summary>The words of the plain part of a message as it was written.</summary>
internal static class MailText
{
    private const string Head = "Content-Transfer-Encoding: quoted-printable\r\n\r\n";

    public static string Of(string message)
    {
        var start = message.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        var part =
            message[start..message.IndexOf("\r\n--=_", start, StringComparison.Ordinal)].Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < part.Length; i++)
        {
            var isEscape = part[i] == '=';
            bytes.Add(isEscape ? Convert.ToByte(part.Substring(i + 1, 2), 16) : (byte)part[i]);
            if (isEscape) i += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]).Replace('\u00A0', ' ');
    }
}
