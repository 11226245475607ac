package org.supernet4j.runtime.report.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.supernet4j.runtime.report.RunReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report's page, parsed; the page is well-formed XML too. */
record Page(String html, Document document) {

  static Page of(RunReport report) throws Exception {
    String html = new ReportWriter().html(report);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return new Page(
        html, factory.newDocumentBuilder().parse(new InputSource(new StringReader(html))));
  }

  /** The elements that an XPath selects. */
  List<Element> all(String path) throws XPathExpressionException {
    NodeList nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The texts of the elements that an XPath selects, without white space around them. */
  List<String> texts(String path) throws XPathExpressionException {
    return all(path).stream()
        .map(element -> element.getTextContent().strip().replaceAll("\\s+", " "))
        .toList();
  }

  /** The text of the only element that an XPath selects. */
  String text(String path) throws XPathExpressionException {
    List<String> texts = texts(path);
    if (texts.size() != 1) {
      throw new AssertionError(path + " selects " + texts);
    }
    return texts.get(0);
  }
}
