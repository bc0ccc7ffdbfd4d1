using System.IO.Pipes;
using QifuReports.Ledger.Files;

namespace QifuReports.Ledger.Tests.Files;

/// <summary>
/// What has no length, a pipe, is read piece by piece: whole up to the limit, and one byte more is refused, wherever the pieces end.
/// </summary>
public sealed class BoundedFileTests
{
    private const int Piece = 64 << 10;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 100)]
    [InlineData(1, 0)]
    [InlineData(99, 100)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    [InlineData(Piece - 1, Piece)]
    [InlineData(Piece, Piece)]
    [InlineData(Piece + 1, Piece)]
    [InlineData(Piece, Piece - 1)]
    [InlineData(Piece, 2 * Piece)]
    [InlineData(Piece + 1, 2 * Piece)]
    [InlineData(2 * Piece, 2 * Piece)]
    [InlineData(2 * Piece + 1, 2 * Piece)]
    [InlineData(3 * Piece, 10 * Piece)]
    [InlineData(5 * Piece + 7, 10 * Piece)]
    [InlineData(300_000, int.MaxValue)]
    public async Task A_pipe_is_read_to_the_limit_and_not_a_byte_further(int length, int limit)
    {
        if (!OperatingSystem.IsLinux()) return;
        var content = new byte[length];
        for (var i = 0; i < length; i++) content[i] = (byte)(i * 7);
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        var path = $"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        FileKinds.Of(path).ShouldBe(FileKind.Special);

        // Both ends are here: what is not taken of a full pipe is given up with it.
        var writing = Task.Run(() =>
        {
            try
            {
                pipe.Write(content);
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
            }

            pipe.Dispose();
        });
        var reading = Task.Run(() =>
        {
            try
            {
                return BoundedFile.ReadNamed(path, limit, CancellationToken.None);
            }
            finally
            {
                pipe.DisposeLocalCopyOfClientHandle();
            }
        });
        if (length <= limit) (await reading).ShouldBe(content);
        else (await Should.ThrowAsync<FileRefusedException>(reading)).Reason.ShouldBe(
            FormattableString.Invariant($"The file is longer than {limit:N0} bytes, the most that is read here."));
        await writing;
    }

    [Fact]
    public void A_pipe_that_was_found_is_not_read()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        Should.Throw<FileRefusedException>(
            () => BoundedFile.ReadFound($"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}", 100)).Reason.ShouldBe(
                "The file is a pipe or a device, not a file.");
    }

    [Fact]
    public void The_wait_for_a_pipe_can_be_ended()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var stop = new CancellationTokenSource(50);
        Should.Throw<OperationCanceledException>(
            () => BoundedFile.ReadNamed($"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}", 100, stop.Token));
    }
}
