package org.supernet4j.runtime.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SampleReports;
import org.supernet4j.runtime.report.SubnetResult;
import org.w3c.dom.Element;

class ReportPageTest {
  private static RunReport nineReport;
  private static RunReport hundredsReport;
  private static Page nine;
  private static Page hundreds;

  @BeforeAll
  static void write() throws Exception {
    nineReport = SampleReports.nine();
    hundredsReport = SampleReports.hundreds();
    nine = Page.of(nineReport);
    hundreds = Page.of(hundredsReport);
  }

  @Test
  void saysWhatWasRunAndWhatWasFound() throws Exception {
    assertThat(nine.text("//h1")).isEqualTo("mnist-nine");
    assertThat(nine.text("//p[@class='summary']"))
        .isEqualTo("space mnist-nine · seed 1187 · 4 March 2025, 05:06 UTC · took 16 min 14 s");
    assertThat(nine.text("//p[@class='lead']"))
        .isEqualTo(
            "Of 9 subnets evaluated, (3, 3) is the best: accuracy 99.05% on test examples with"
                + " 37.5 M multiply-adds and 158 k parameters.");
    assertThat(nine.texts("//section[@id='run']//dt"))
        .contains("Folder", "Seed", "Began", "Time taken", "Model", "Java", "Machine");
    assertThat(nine.text("//section[@id='run']//pre"))
        .contains("retrain { finalists = 9 } # <all>");
    assertThat(nine.all("//p[@class='alert']")).isEmpty();
  }

  @Test
  void listsEverySubnetWithBothColumns() throws Exception {
    assertThat(nine.texts("//section[@id='subnets']//thead//th"))
        .containsExactly(
            "#",
            "subnet",
            "accuracy",
            "macs",
            "parameters",
            "in supernet, test",
            "alone, test",
            "alone, validation",
            "front");
    assertThat(nine.texts("//section[@id='subnets']//tbody/tr[1]/*"))
        .startsWith("1", "(3, 3) best", "97.14%", "37,464,832", "158,378", "97.14%", "99.05%");
    assertThat(nine.all("//section[@id='subnets']//tbody/tr")).hasSize(9);
    assertThat(nine.all("//section[@id='subnets']//tbody//span[@aria-label='on the front']"))
        .hasSize((int) nineReport.frontSize());
  }

  @Test
  void cutsLongTablesButKeepsFrontAndFinalists() throws Exception {
    List<SubnetResult> kept =
        hundredsReport.subnets().stream()
            .filter(
                subnet ->
                    subnet.onFront()
                        || subnet.retrained().isPresent()
                        || hundredsReport.subnets().indexOf(subnet) < TableView.TOP_ROWS)
            .toList();

    assertThat(
            hundreds.all("//section[@id='subnets']//tbody/tr/th").stream()
                .map(row -> row.getAttribute("title")))
        .containsExactlyElementsOf(kept.stream().map(row -> row.architecture().id()).toList());
    assertThat(hundreds.text("//section[@id='subnets']/p"))
        .contains(kept.size() + " of 288 subnets")
        .contains("subnets.csv");
  }

  @Test
  void showsTheParetoFrontOfEachPairOfObjectives() throws Exception {
    assertThat(nine.texts("//section[@id='front']//figcaption"))
        .containsExactly("Accuracy against macs");
    assertThat(hundreds.texts("//section[@id='front']//figcaption"))
        .containsExactly("Accuracy against macs", "Accuracy against latency-ms");
    String dots = "//section[@id='front']//figure[1]//div[@class='wide']//*[local-name()='circle']";
    assertThat(nine.all(dots)).hasSize(9);
    assertThat(nine.texts(dots))
        .contains("block-1=1,block-2=1 accuracy 85.36% macs 14,387,968 on the Pareto front")
        .contains("block-1=2,block-2=1 accuracy 93.60% macs 20,617,984");
    assertThat(nine.all(dots + "[@class='dot-best']")).hasSize(1);
    assertThat(hundreds.all(dots)).hasSize(288);
    assertThat(nine.all("//section[@id='front']//tbody/tr")).hasSize((int) nineReport.frontSize());
  }

  @Test
  void showsCorrelationsWithIntervals() throws Exception {
    assertThat(nine.texts("//section[@id='ranking']//tbody/tr/*[1]"))
        .containsExactly("Pearson", "Spearman", "Kendall tau-b");
    assertThat(nine.texts("//section[@id='ranking']//tbody/tr/*[2]"))
        .containsExactly("0.857", "0.867", "0.722");
    assertThat(nine.texts("//section[@id='ranking']//tbody/tr/*[3]"))
        .allMatch(interval -> interval.matches("-?\\d\\.\\d{3} to \\d\\.\\d{3}"));
  }

  @Test
  void drawsTheBestNetworkAndItsCosts() throws Exception {
    String stages = "//section[@id='network']//*[local-name()='g'][contains(@class, 'stage ')]";
    assertThat(nine.all(stages)).hasSize(1 + 12);
    assertThat(nine.all("//section[@id='network']//tbody/tr")).hasSize(12);
    assertThat(nine.texts("//section[@id='network']//tfoot//*")).contains("37,464,832", "158,378");
    assertThat(hundreds.all("//*[local-name()='path'][contains(@class, 'shortcut')]"))
        .as("three residual blocks and a gate")
        .hasSize(4);
  }

  @Test
  void plotsLossesByRoleAndAccuraciesBySubnet() throws Exception {
    String legends = "//section[@id='training']//figure[%d]//ul[@class='legend']/li";
    assertThat(nine.texts(String.format(legends, 1))).containsExactly("sampled subnets");
    assertThat(hundreds.texts(String.format(legends, 1)))
        .containsExactly("largest subnets", "sampled subnets", "smallest subnets");
    assertThat(nine.texts(String.format(legends, 2)))
        .hasSize(9)
        .contains("(1, 1)", "(2, 3)", "(3, 3)");
    assertThat(
            nine.all(
                "//section[@id='training']//figure[2]//div[@class='wide']"
                    + "//*[local-name()='circle']"))
        .as("nine subnets, ten looks each")
        .hasSize(90);
  }

  @Test
  void describesTheSpaceAndMarksTheBestOptions() throws Exception {
    assertThat(nine.text("//section[@id='space']/p")).contains("2 choices, 9 distinct networks");
    assertThat(nine.texts("//section[@id='space']//span[contains(@class, 'chosen')]"))
        .containsExactly("3", "3");
    assertThat(nine.texts("//section[@id='space']//tbody/tr/th"))
        .containsExactly("block-1", "block-2", "smallest", "largest");
  }

  @Test
  void tellsHowToGoOnWithTheRealPath() throws Exception {
    assertThat(nine.texts("//section[@id='next']//pre"))
        .containsExactly(
            "supernet evaluate runs/mnist-nine-20250304-050607 --architecture block-1=3,block-2=3",
            "supernet export runs/mnist-nine-20250304-050607 --architecture block-1=3,block-2=3",
            "supernet report runs/mnist-nine-20250304-050607");
  }

  @Test
  void aStoppedRunSaysSoAndHowToResume() throws Exception {
    Page page = Page.of(SampleReports.interrupted());

    assertThat(page.text("//p[@class='alert']"))
        .isEqualTo("This run was stopped in training and can be resumed.");
    assertThat(page.text("//p[@class='lead']")).isEqualTo("No subnet has been evaluated yet.");
    assertThat(page.texts("//section/@id/..").size()).isEqualTo(5);
    assertThat(page.texts("//section[@id='next']//pre"))
        .first()
        .isEqualTo("supernet resume runs/mnist-nine-20250304-050607");
  }

  @Test
  void aStoppedFinetuningIsGoneOnWithByItsOwnCommand() throws Exception {
    Page page = Page.of(SampleReports.finetuning());

    assertThat(page.text("//p[@class='alert']"))
        .isEqualTo("This run is complete; a fine-tuning after it was stopped and can go on.");
    assertThat(page.texts("//section[@id='next']//pre"))
        .contains("supernet finetune runs/mnist-nine-20250304-050607 -D finetune.epochs=2")
        .noneMatch(command -> command.contains("resume"));
  }

  @Test
  void tellsWhatPredictorsAreWorth() throws Exception {
    Page page = Page.of(SampleReports.finetuning());

    assertThat(page.texts("//section[@id='training']//tbody/tr/*"))
        .containsExactly("151", "80", "20", "0.500", "not known");
    assertThat(nine.all("//section[@id='training']//tbody")).isEmpty();
  }

  @Test
  void needsNoNetworkAndNoScripts() throws Exception {
    for (Page page : List.of(nine, hundreds)) {
      assertThat(page.all("//script | //link | //img | //iframe | //object | //*[@src]")).isEmpty();
      assertThat(page.all("//@*[starts-with(name(), 'on')]/..")).isEmpty();
      assertThat(page.html()).doesNotContain("url(", "@import", "http:", "https:");
      assertThat(page.all("//*[@href]").stream().map(link -> link.getAttribute("href")))
          .allMatch(link -> link.startsWith("#") || link.equals("subnets.csv"));
    }
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() throws Exception {
    for (Page page : List.of(nine, hundreds, Page.of(SampleReports.interrupted()))) {
      Set<String> places =
          page.all("//*[@id]").stream()
              .map(element -> "#" + element.getAttribute("id"))
              .collect(Collectors.toSet());
      assertThat(page.all("//nav//a").stream().map(link -> link.getAttribute("href")))
          .isNotEmpty()
          .allMatch(places::contains);
    }
  }

  @Test
  void textsOfARunStayTexts() throws Exception {
    assertThat(hundreds.text("//h1")).isEqualTo("<script>alert('x')</script>");
    assertThat(hundreds.text("//section[@id='run']//pre"))
        .isEqualTo("name = \"</pre><script>alert(1)</script>\"");
    assertThat(hundreds.texts("//section[@id='run']//dd"))
        .contains("elastic & <small>", "runs/it's <b>bold</b> & \"quoted\"");
  }

  @Test
  void everyDrawingHasATitleAndADescription() throws Exception {
    for (Page page : List.of(nine, hundreds)) {
      List<Element> drawings = page.all("//*[local-name()='svg']");
      assertThat(drawings).isNotEmpty();
      for (Element drawing : drawings) {
        assertThat(drawing.getAttribute("role")).isEqualTo("img");
        assertThat(drawing.getAttribute("aria-label")).isNotBlank();
        assertThat(drawing.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(drawing.getFirstChild().getNextSibling().getNodeName()).isEqualTo("desc");
      }
      assertThat(page.html()).doesNotContain("NaN", "Infinity", "null");
    }
  }
}
