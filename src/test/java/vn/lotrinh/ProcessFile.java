package vn.lotrinh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Node;

/** One model of {@code processes/}. */
record ProcessFile(String name, Path path, BpmnModelInstance model) {

  private static final List<ProcessFile> ALL = readAll();

  static List<ProcessFile> all() {
    return ALL;
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  /** All expressions of the model, wherever they stand. */
  List<String> expressions() {
    List<String> found = new ArrayList<>();
    walk((name, value) -> {
      if (value.contains("${") || value.contains("#{")) found.add(value.strip());
    });
    return found;
  }

  List<String> attributesNamed(String wanted) {
    List<String> found = new ArrayList<>();
    walk((name, value) -> {
      if (name.equals(wanted)) found.add(value);
    });
    return found;
  }

  @Override
  public String toString() {
    return name;
  }

  private void walk(BiConsumer<String, String> visitor) {
    try {
      DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
      documents.setNamespaceAware(true);
      visit(documents.newDocumentBuilder().parse(path.toFile()), visitor);
    } catch (Exception unreadable) {
      throw new IllegalStateException(path.toString(), unreadable);
    }
  }

  private static void visit(Node node, BiConsumer<String, String> visitor) {
    if (node.getNodeType() == Node.TEXT_NODE) visitor.accept("text", node.getNodeValue());
    for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
      visitor.accept(node.getAttributes().item(i).getLocalName(), node.getAttributes().item(i).getNodeValue());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) visit(child, visitor);
  }

  private static List<ProcessFile> readAll() {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted()
          .map(file -> new ProcessFile(file.getFileName().toString().replace(".bpmn", ""), file, Bpmn.readModelFromFile(file.toFile()))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
