using System.Security.Cryptography;
using System.Text;
using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Tests;

public class ContentHashTests
{
    [Fact]
    public void It_is_that_of_the_standard() =>
        ContentHash.Of("abc"u8).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void At_every_length_around_a_block_it_is_that_of_the_framework()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => (char)(i * 7 % 128))));
        for (var length = 0; length <= content.Length; length++)
            ContentHash.Of(content.AsSpan(0, length)).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, length))));
    }
}
