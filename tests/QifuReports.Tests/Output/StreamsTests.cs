using System.Text;
using QifuReports.App.Output;

namespace QifuReports.Tests.Output;

/// <summary>Standard output says what it cannot write; standard error passes over it.</summary>
public sealed class StreamsTests
{
    [Fact]
    public void A_result_that_cannot_be_written_is_trouble_that_says_where()
    {
        using var inner = new MemoryStream();
        using var result = new ResultStream(inner);
        result.Write("abcd"u8.ToArray(), 1, 2);
        result.Write("ef"u8);
        result.Flush();
        Encoding.UTF8.GetString(inner.ToArray()).ShouldBe("bcef");
        (result.CanRead, result.CanSeek, result.CanWrite).ShouldBe((false, false, true));

        using var closed = new ResultStream(null);
        closed.Flush();
        Should.Throw<IOException>(() => closed.WriteByte(1)).Message.ShouldBe(
            "Standard output is closed: there is nowhere to write the result.");
        using var barred = new ResultStream(new Refusing(new UnauthorizedAccessException("raw")));
        Should.Throw<IOException>(() => barred.WriteByte(1)).Message.ShouldBe(
            "Standard output is closed: there is nowhere to write the result.");
        var full = new IOException("No space left on device");
        using var device = new ResultStream(new Refusing(full));
        var told = Should.Throw<IOException>(() => device.WriteByte(1));
        (told.Message, told.InnerException).ShouldBe(("The result cannot be written to standard output: No space left on device", full));
    }

    [Fact]
    public void A_message_that_nobody_takes_is_passed_over()
    {
        foreach (var refusal in (Exception[])[new IOException(), new UnauthorizedAccessException(), new ObjectDisposedException("x")])
        {
            using var error = new PatientWriter(new RefusingWriter(refusal));
            error.Write('a');
            error.Write("b");
            error.Write("cde".ToCharArray(), 1, 1);
            error.WriteLine("d");
            error.Flush();
        }
        using var bug = new PatientWriter(new RefusingWriter(new InvalidOperationException()));
        Should.Throw<InvalidOperationException>(() => bug.Write("a"));
    }

    [Fact]
    public void A_message_that_is_taken_is_handed_on_in_its_order()
    {
        using var inner = new StringWriter { NewLine = "\n" };
        using var error = new PatientWriter(inner);
        error.Write('a');
        error.Write("bc");
        error.Write("defg".ToCharArray(), 1, 2);
        error.WriteLine("h");

        inner.ToString().ShouldBe("abcefh\n");
        error.Encoding.ShouldBe(inner.Encoding);

        using var flushed = new MemoryStream();
        using var patient = new PatientWriter(new StreamWriter(flushed));
        patient.Write("x");
        flushed.Length.ShouldBe(0);
        patient.Flush();
        flushed.Length.ShouldBe(1);
    }

    private sealed class Refusing(Exception refusal) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw refusal;

        public override void Write(ReadOnlySpan<byte> buffer) => throw refusal;
    }

    private sealed class RefusingWriter(Exception refusal) : StringWriter
    {
        public override void Write(char value) => throw refusal;

        public override void Write(char[] buffer, int index, int count) => throw refusal;

        public override void Write(string? value) => throw refusal;

        public override void WriteLine(string? value) => throw refusal;

        public override void Flush() => throw refusal;
    }
}
