using System.Globalization;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Changes one figure of a filing, as a slip of the pen would.</summary>
internal static class Mutator
{
    /// <summary>The filing with one cell changed.</summary>
    public static Filing With(Filing filing, int statement, int line, int cell, Fact changed)
    {
        var statements = filing.Statements.ToArray();
        var lines = statements[statement].Lines.ToArray();
        var cells = lines[line].Cells.ToArray();
        cells[cell] = cells[cell] with { Fact = changed };
        lines[line] = lines[line] with { Cells = cells };
        statements[statement] = statements[statement] with { Lines = lines };
        return filing with { Statements = statements };
    }

    /// <summary>The digits of a figure as stated, without separators and sign: <c>7.20</c> has three.</summary>
    public static int Digits(Fact fact) => Text(fact).Count(char.IsAsciiDigit);

    /// <summary>The figure with one digit, counted from the left, raised by <paramref name="by"/> modulo ten.</summary>
    public static Fact Change(Fact fact, int digit, int by = 1)
    {
        var text = Text(fact).ToCharArray();
        for (var i = 0; ; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || digit-- > 0) continue;
            text[i] = (char)('0' + (text[i] - '0' + by) % 10);
            break;
        }
        var stated = decimal.Parse(text, CultureInfo.InvariantCulture);
        if (fact.Stated < 0) stated = -stated;
        return fact with { Stated = stated, Value = stated * fact.Scale, IsNil = false };
    }

    private static string Text(Fact fact) => Math.Abs(fact.Stated).ToString(CultureInfo.InvariantCulture);
}
