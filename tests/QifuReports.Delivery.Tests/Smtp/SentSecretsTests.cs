using System.Text;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>Whatever a sign-in sends that holds the secret is among the forms that are taken out of texts.</summary>
public sealed class SentSecretsTests
{
    [Theory]
    [InlineData(SmtpAuthentication.Plain)]
    [InlineData(SmtpAuthentication.Login)]
    [InlineData(SmtpAuthentication.XOAuth2)]
    public async Task Nothing_that_a_dialogue_sends_is_left_in_a_text(SmtpAuthentication method)
    {
        var credentials = new SmtpCredentials("ir", "s3cret-Password", method);
        var sent = new List<string>();
        await SmtpSignIn.ProveAsync(credentials, SmtpCapabilities.None with { Mechanisms = ["PLAIN", "LOGIN", "XOAUTH2"] }, line =>
        {
            sent.Add(line);
            return ValueTask.FromResult(new SmtpReply(sent.Count < 3 ? 334 : 235, ["go on"]));
        });

        var secrets = sent.SelectMany(l => l.Split(' ', '\r', '\n')).Where(HoldsSecret).ToList();
        secrets.ShouldNotBeEmpty();
        foreach (var secret in secrets) SmtpSignIn.Sent(credentials).ShouldContain(secret);
        new Redaction(credentials).Of(string.Concat(sent)).Split(' ', '\r', '\n').ShouldNotContain(w => HoldsSecret(w));
    }

    private static bool HoldsSecret(string word)
    {
        var bytes = new byte[word.Length];
        return Convert.TryFromBase64String(word, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Contains("s3cret-Password", StringComparison.Ordinal);
    }
}
